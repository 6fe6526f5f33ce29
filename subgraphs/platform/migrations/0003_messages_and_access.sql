CREATE TABLE "platform"."message_templates" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"code" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"subject" text,
	"content" text NOT NULL,
	"is_html" boolean NOT NULL,
	"enabled" boolean NOT NULL,
	"provider_code" text,
	"sign_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."messages" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"request_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"channel" text NOT NULL,
	"recipients" text[] NOT NULL,
	"cc" text[] DEFAULT '{}' NOT NULL,
	"template_code" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"sealed_parameters" text,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"subject" text,
	"content" text,
	"is_html" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"provider" text,
	"provider_reference" text,
	"error" text,
	"customer_id" bigint,
	"business_no" text,
	"requested_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "messages_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "message_templates_code" ON "platform"."message_templates" USING btree ("code","channel");--> statement-breakpoint
CREATE INDEX "messages_newest" ON "platform"."messages" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "messages_customer" ON "platform"."messages" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "messages_requester" ON "platform"."messages" USING btree ("requested_by_id","created_at","id");
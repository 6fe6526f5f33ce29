CREATE TABLE "customers"."temporary_allow_list_entries" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"entry" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customers"."developer_accounts" ADD COLUMN "previous_sealed_app_secret" text;--> statement-breakpoint
ALTER TABLE "customers"."developer_accounts" ADD COLUMN "previous_valid_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers"."developer_accounts" ADD COLUMN "credentials_sent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers"."temporary_allow_list_entries" ADD CONSTRAINT "temporary_allow_list_entries_developer_account_id_developer_accounts_id_fk" FOREIGN KEY ("developer_account_id") REFERENCES "customers"."developer_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "temporary_allow_list_entries_entry" ON "customers"."temporary_allow_list_entries" USING btree ("developer_account_id","entry");--> statement-breakpoint
CREATE INDEX "temporary_allow_list_entries_end" ON "customers"."temporary_allow_list_entries" USING btree ("expires_at");
CREATE TABLE "usage"."batch_rows" (
	"task_id" bigint NOT NULL,
	"row" integer NOT NULL,
	"cells" json NOT NULL,
	"code" integer,
	"seq_no" text,
	"charged" boolean DEFAULT false NOT NULL,
	"fee" numeric(20, 6) DEFAULT '0' NOT NULL,
	"detail" text,
	"data" json,
	CONSTRAINT "batch_rows_task_id_row_pk" PRIMARY KEY("task_id","row")
);
--> statement-breakpoint
CREATE TABLE "usage"."batch_tasks" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"task_no" text NOT NULL,
	"name" text NOT NULL,
	"customer_id" bigint NOT NULL,
	"developer_account_id" bigint NOT NULL,
	"app_id" text NOT NULL,
	"product_code" text NOT NULL,
	"product_name" text NOT NULL,
	"encryption" text NOT NULL,
	"state" text NOT NULL,
	"file_id" bigint,
	"sample_name" text NOT NULL,
	"sample_sha256" text NOT NULL,
	"head" text[] NOT NULL,
	"columns" text[] NOT NULL,
	"sample_count" integer NOT NULL,
	"finished_count" integer DEFAULT 0 NOT NULL,
	"answered_count" integer DEFAULT 0 NOT NULL,
	"charged_count" integer DEFAULT 0 NOT NULL,
	"fee" numeric(20, 6) DEFAULT '0' NOT NULL,
	"stop_code" integer,
	"result_file_id" bigint,
	"sealed_password" text,
	"request_ip" text NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "batch_tasks_task_no_unique" UNIQUE("task_no")
);
--> statement-breakpoint
CREATE TABLE "usage"."backtest_scores" (
	"backtest_id" bigint NOT NULL,
	"model_code" text NOT NULL,
	"version" text,
	"id_card_hashes" text[] NOT NULL,
	"mobile_hashes" text[] NOT NULL,
	"score" numeric(20, 6) NOT NULL,
	"scored_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage"."backtests" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"name" text NOT NULL,
	"file_id" bigint,
	"file_sha256" text NOT NULL,
	"model_codes" text[] NOT NULL,
	"upload_count" integer DEFAULT 1 NOT NULL,
	"row_count" integer NOT NULL,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "backtests_name" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "usage"."match_runs" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"model_code" text NOT NULL,
	"model_name" text NOT NULL,
	"version" text,
	"developer_account_ids" bigint[] NOT NULL,
	"developer_account_names" text[] NOT NULL,
	"file_id" bigint,
	"file_name" text NOT NULL,
	"columns" json NOT NULL,
	"state" text NOT NULL,
	"failure" text,
	"row_count" integer DEFAULT 0 NOT NULL,
	"match_count" integer DEFAULT 0 NOT NULL,
	"result_file_id" bigint,
	"created_by_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "batch_rows_open" ON "usage"."batch_rows" USING btree ("task_id","row") WHERE code is null;--> statement-breakpoint
CREATE INDEX "batch_tasks_customer" ON "usage"."batch_tasks" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "batch_tasks_newest" ON "usage"."batch_tasks" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "batch_tasks_open" ON "usage"."batch_tasks" USING btree ("developer_account_id","product_code","sample_sha256","name") WHERE state in ('DRAFT', 'WAITING', 'RUNNING', 'STOPPED');--> statement-breakpoint
CREATE INDEX "backtest_scores_backtest" ON "usage"."backtest_scores" USING btree ("backtest_id");--> statement-breakpoint
CREATE INDEX "backtest_scores_id_card" ON "usage"."backtest_scores" USING gin ("id_card_hashes");--> statement-breakpoint
CREATE INDEX "backtest_scores_mobile" ON "usage"."backtest_scores" USING gin ("mobile_hashes");--> statement-breakpoint
CREATE INDEX "backtests_newest" ON "usage"."backtests" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "match_runs_newest" ON "usage"."match_runs" USING btree ("created_at","id");
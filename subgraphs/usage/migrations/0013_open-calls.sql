CREATE TABLE "usage"."open_calls" (
	"seq_no" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
INSERT INTO "usage"."open_calls" (seq_no) SELECT seq_no FROM "usage"."call_journal" WHERE state <> 'ENDED';--> statement-breakpoint
ALTER TABLE "usage"."call_journal" DROP CONSTRAINT "call_journal_decided";--> statement-breakpoint
DROP INDEX "usage"."call_journal_due";--> statement-breakpoint
DROP INDEX "usage"."call_journal_unsettled";--> statement-breakpoint
DROP INDEX "usage"."call_journal_age";--> statement-breakpoint
DROP INDEX "usage"."call_journal_trade_no";--> statement-breakpoint
ALTER TABLE "usage"."call_journal" ALTER COLUMN "record" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "usage"."call_journal" ADD COLUMN "freed" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "usage"."call_journal" DROP COLUMN "state";--> statement-breakpoint
UPDATE "usage"."call_journal" SET freed = case when answered then '' else seq_no end, record = null WHERE answered is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "call_journal_trade_no" ON "usage"."call_journal" USING btree ("developer_account_id","trade_no","freed");--> statement-breakpoint
ALTER TABLE "usage"."call_journal" ADD CONSTRAINT "call_journal_freed" CHECK (freed = case when answered = false then seq_no else '' end);--> statement-breakpoint
ALTER TABLE "usage"."call_journal" ADD CONSTRAINT "call_journal_decided" CHECK ((answered is null) = (decided_at is null) and (answered is null) = (record is not null));--> statement-breakpoint
-- Room for the answer beside what was asked.
ALTER TABLE "usage"."call_journal" SET (fillfactor = 60);

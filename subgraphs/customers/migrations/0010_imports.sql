-- Imports of profiles become imports of any kind, and what became of each row a row of its own.
ALTER TABLE "customers"."audience_imports" RENAME TO "imports";--> statement-breakpoint
ALTER INDEX "customers"."audience_imports_newest" RENAME TO "imports_newest";--> statement-breakpoint
ALTER TABLE "customers"."imports" RENAME CONSTRAINT "audience_imports_pkey" TO "imports_pkey";--> statement-breakpoint
ALTER TABLE "customers"."imports" ADD COLUMN "kind" text DEFAULT 'PROFILES' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers"."imports" ALTER COLUMN "kind" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "customers"."imports" ALTER COLUMN "company_id" DROP NOT NULL;

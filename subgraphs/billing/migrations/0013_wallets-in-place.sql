DROP INDEX "billing"."wallets_balance";--> statement-breakpoint
ALTER TABLE "billing"."wallets" SET (fillfactor = 70);

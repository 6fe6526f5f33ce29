CREATE TABLE "billing"."wallet_offsets" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"statement_id" bigint NOT NULL,
	"wallet_id" bigint NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "wallet_offsets_positive" CHECK (amount > 0)
);
--> statement-breakpoint
ALTER TABLE "billing"."wallet_offsets" ADD CONSTRAINT "wallet_offsets_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "billing"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."wallet_offsets" ADD CONSTRAINT "wallet_offsets_wallet_id_wallets_id_fk" FOREIGN KEY ("wallet_id") REFERENCES "billing"."wallets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wallet_offsets_statement" ON "billing"."wallet_offsets" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "wallet_offsets_wallet" ON "billing"."wallet_offsets" USING btree ("wallet_id");
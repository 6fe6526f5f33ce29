CREATE TABLE "contracts"."known_watchers" (
	"salesperson_id" bigint NOT NULL,
	"watcher_id" bigint NOT NULL,
	CONSTRAINT "known_watchers_watcher_id_salesperson_id_pk" PRIMARY KEY("watcher_id","salesperson_id")
);
--> statement-breakpoint
CREATE INDEX "known_watchers_salesperson" ON "contracts"."known_watchers" USING btree ("salesperson_id");
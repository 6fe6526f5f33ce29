CREATE TABLE "products"."known_contacts" (
	"customer_id" bigint PRIMARY KEY NOT NULL,
	"email" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products"."route_trials" (
	"id" bigint PRIMARY KEY DEFAULT skep.next_id() NOT NULL,
	"upstream_route_id" bigint NOT NULL,
	"asked_by_id" bigint,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"end" text,
	"outcome" text,
	"cost" numeric(20, 6) NOT NULL,
	"latency_ms" integer
);
--> statement-breakpoint
CREATE TABLE "products"."untold" (
	"topic" text PRIMARY KEY NOT NULL,
	"after" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "products"."route_trials" ADD CONSTRAINT "route_trials_upstream_route_id_upstream_routes_id_fk" FOREIGN KEY ("upstream_route_id") REFERENCES "products"."upstream_routes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "route_trials_newest" ON "products"."route_trials" USING btree ("upstream_route_id","id");--> statement-breakpoint
CREATE INDEX "authorizations_in_state_changed" ON "products"."authorizations" USING btree ("state","updated_at","id");--> statement-breakpoint
CREATE INDEX "authorizations_of_product_changed" ON "products"."authorizations" USING btree ("product_code","updated_at","id");--> statement-breakpoint
CREATE INDEX "authorizations_bundles" ON "products"."authorizations" USING btree ("created_at","id") WHERE bundle;--> statement-breakpoint
CREATE INDEX "authorizations_under_contract" ON "products"."authorizations" USING btree ("contract_state","updated_at","id");--> statement-breakpoint
-- What was there before others were told of it is told by a job.
INSERT INTO "products"."untold" ("topic") SELECT t FROM unnest(ARRAY['product.changed', 'upstreamRoute.changed', 'authorization.changed', 'promoterRoyalties.changed']) AS t
WHERE EXISTS (SELECT FROM "products"."products") AND NOT EXISTS (SELECT FROM "products"."outbox" o WHERE o.topic = t);--> statement-breakpoint
-- Copies that are kept since then are made of all that their owners told, again.
DELETE FROM "products"."feed_positions" WHERE "producer" IN ('customers', 'sales', 'contracts');

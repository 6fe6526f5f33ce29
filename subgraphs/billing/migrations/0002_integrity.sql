CREATE TABLE "billing"."integrity_results" (
	"name" text PRIMARY KEY NOT NULL,
	"violation_count" integer NOT NULL,
	"examples" bigint[] NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"duration_ms" integer NOT NULL
);

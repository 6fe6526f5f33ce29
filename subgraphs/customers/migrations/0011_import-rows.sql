CREATE TABLE "customers"."import_rows" (
	"import_id" bigint NOT NULL,
	"row" integer NOT NULL,
	"entity_id" bigint,
	"reason" text,
	"message" text,
	"field" text,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE INDEX "import_rows_refused" ON "customers"."import_rows" USING btree ("import_id","row") WHERE reason is not null;--> statement-breakpoint
INSERT INTO "customers"."import_rows" ("import_id", "row", "reason", "message", "field")
SELECT i."id", r."row", r."reason", r."message", r."field"
FROM "customers"."imports" i, jsonb_to_recordset(i."refusals") AS r("row" integer, "reason" text, "message" text, "field" text)
ON CONFLICT DO NOTHING;--> statement-breakpoint
ALTER TABLE "customers"."imports" DROP COLUMN "refusals";

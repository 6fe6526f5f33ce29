CREATE TABLE "usage"."access_changes" (
	"id" integer PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "access_changes_one" CHECK (id = 1)
);
--> statement-breakpoint
CREATE FUNCTION "usage"."note_access_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO usage.access_changes (id, revision) VALUES (1, 1)
	ON CONFLICT (id) DO UPDATE SET revision = access_changes.revision + 1;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "known_access_changes" AFTER INSERT OR DELETE OR UPDATE OF app_id, access ON "usage"."known_access"
	FOR EACH STATEMENT EXECUTE FUNCTION "usage"."note_access_change"();

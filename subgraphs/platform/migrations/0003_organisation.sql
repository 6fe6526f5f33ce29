DROP INDEX "platform"."menus_code";--> statement-breakpoint
ALTER TABLE "platform"."accounts" ADD COLUMN "must_change_password" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."accounts" ADD COLUMN "password_changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "platform"."staff_members" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "menus_title" ON "platform"."menus" USING btree ("app_code",coalesce("parent_id", 0),"title");--> statement-breakpoint
CREATE UNIQUE INDEX "menus_component" ON "platform"."menus" USING btree ("app_code",coalesce("parent_id", 0),"component");--> statement-breakpoint
CREATE UNIQUE INDEX "menus_path" ON "platform"."menus" USING btree ("app_code",coalesce("parent_id", 0),"path") WHERE "platform"."menus"."path" <> '';--> statement-breakpoint
CREATE UNIQUE INDEX "staff_members_mobile" ON "platform"."staff_members" USING btree ("mobile") WHERE "platform"."staff_members"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "menus_code" ON "platform"."menus" USING btree ("app_code",coalesce("parent_id", 0),"code");
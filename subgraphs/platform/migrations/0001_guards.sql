ALTER TABLE "platform"."departments" ADD CONSTRAINT "departments_level" CHECK ("level" between 1 and 3);
--> statement-breakpoint
ALTER TABLE "platform"."menus" ADD CONSTRAINT "menus_level" CHECK ("level" between 1 and 3);
--> statement-breakpoint
ALTER TABLE "platform"."accounts" ADD CONSTRAINT "accounts_party" CHECK (
  ("kind" = 'OPERATOR' and "staff_id" is not null and "customer_id" is null)
  or ("kind" = 'SALESPERSON' and "salesperson_id" is not null and "customer_id" is null)
  or ("kind" = 'CUSTOMER' and "customer_id" is not null and "staff_id" is null and "salesperson_id" is null)
);

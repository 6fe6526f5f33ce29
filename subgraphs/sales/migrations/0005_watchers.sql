CREATE TABLE "sales"."known_watchers" (
	"salesperson_id" bigint NOT NULL,
	"watcher_id" bigint NOT NULL,
	CONSTRAINT "known_watchers_watcher_id_salesperson_id_pk" PRIMARY KEY("watcher_id","salesperson_id")
);
--> statement-breakpoint
CREATE TABLE "sales"."watchers" (
	"salesperson_id" bigint NOT NULL,
	"watcher_id" bigint NOT NULL,
	CONSTRAINT "watchers_watcher_id_salesperson_id_pk" PRIMARY KEY("watcher_id","salesperson_id")
);
--> statement-breakpoint
ALTER TABLE "sales"."watchers" ADD CONSTRAINT "watchers_salesperson_id_salespeople_id_fk" FOREIGN KEY ("salesperson_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales"."watchers" ADD CONSTRAINT "watchers_watcher_id_salespeople_id_fk" FOREIGN KEY ("watcher_id") REFERENCES "sales"."salespeople"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "known_watchers_salesperson" ON "sales"."known_watchers" USING btree ("salesperson_id");--> statement-breakpoint
CREATE INDEX "watchers_salesperson" ON "sales"."watchers" USING btree ("salesperson_id");
--> statement-breakpoint
-- From before: who leads whom by the departments that are known, told to the others as every change of it will be.
INSERT INTO sales.watchers (salesperson_id, watcher_id)
WITH RECURSIVE above (salesperson_id, department_id) AS (
	SELECT s.id, m.department_id FROM sales.salespeople s JOIN sales.known_staff m ON m.staff_id = s.staff_id
	WHERE m.department_id IS NOT NULL
	UNION
	SELECT a.salesperson_id, d.parent_id FROM above a JOIN sales.known_departments d ON d.department_id = a.department_id
	WHERE d.parent_id IS NOT NULL
)
SELECT DISTINCT a.salesperson_id, w.id FROM above a JOIN sales.known_departments d ON d.department_id = a.department_id
JOIN sales.salespeople w ON w.staff_id = d.manager_staff_id AND w.enabled AND w.id <> a.salesperson_id;
--> statement-breakpoint
INSERT INTO sales.outbox (topic, key, payload)
SELECT 'watchers.changed', salesperson_id::text, jsonb_build_object('salespersonId', salesperson_id::text,
	'watcherIds', jsonb_agg(watcher_id::text ORDER BY watcher_id))
FROM sales.watchers GROUP BY salesperson_id;
--> statement-breakpoint
-- From before: photographs by the bare identifier of their file.
UPDATE sales.visits SET image_urls = array(SELECT CASE WHEN image ~ '^[0-9]+$' THEN 'file:' || image ELSE image END
	FROM unnest(image_urls) WITH ORDINALITY AS i (image, place) ORDER BY place)
WHERE image_urls <> '{}';

-- Who is credited with what was sold: the keeper of the month with a share of the fee, and each promoter with a royalty of
-- the month. Whoever has both earns the royalty alone. Where one promoter has two, the later one counts.
CREATE VIEW sales.monthly_credits AS
SELECT s.month, s.developer_account_id, s.product_code, s.customer_id, s.product_name, s.fee, s.charge_count,
	a.salesperson_id, 'KEPT' AS basis, s.fee * a.commission_rate AS commission
FROM sales.monthly_sales s
JOIN sales.assignments a ON a.customer_id = s.customer_id AND a.effect_month <= s.month
	AND (a.until_month IS NULL OR a.until_month > s.month)
WHERE NOT EXISTS (SELECT FROM sales.known_promoter_royalties r WHERE r.developer_account_id = s.developer_account_id
	AND r.product_code = s.product_code AND r.promoter_id = a.salesperson_id AND r.effect_month <= s.month
	AND (r.until_month IS NULL OR r.until_month > s.month))
UNION ALL
SELECT s.month, s.developer_account_id, s.product_code, s.customer_id, s.product_name, s.fee, s.charge_count,
	r.promoter_id, 'ROYALTY', CASE r.type WHEN 'BY_RATE' THEN s.fee * r.rate ELSE s.charge_count * r.price END
FROM sales.monthly_sales s
JOIN sales.known_promoter_royalties r ON r.developer_account_id = s.developer_account_id
	AND r.product_code = s.product_code AND r.effect_month <= s.month
	AND (r.until_month IS NULL OR r.until_month > s.month)
WHERE NOT EXISTS (SELECT FROM sales.known_promoter_royalties later WHERE later.developer_account_id = r.developer_account_id
	AND later.product_code = r.product_code AND later.promoter_id = r.promoter_id
	AND (later.effect_month, later.id) > (r.effect_month, r.id) AND later.effect_month <= s.month
	AND (later.until_month IS NULL OR later.until_month > s.month));
--> statement-breakpoint
CREATE VIEW sales.daily_credits AS
SELECT s.day, s.developer_account_id, s.product_code, s.customer_id, s.product_name, s.fee, s.charge_count,
	a.salesperson_id, 'KEPT' AS basis, s.fee * a.commission_rate AS commission
FROM sales.daily_sales s
JOIN sales.assignments a ON a.customer_id = s.customer_id AND a.effect_month <= to_char(s.day, 'YYYY-MM')
	AND (a.until_month IS NULL OR a.until_month > to_char(s.day, 'YYYY-MM'))
WHERE NOT EXISTS (SELECT FROM sales.known_promoter_royalties r WHERE r.developer_account_id = s.developer_account_id
	AND r.product_code = s.product_code AND r.promoter_id = a.salesperson_id AND r.effect_month <= to_char(s.day, 'YYYY-MM')
	AND (r.until_month IS NULL OR r.until_month > to_char(s.day, 'YYYY-MM')))
UNION ALL
SELECT s.day, s.developer_account_id, s.product_code, s.customer_id, s.product_name, s.fee, s.charge_count,
	r.promoter_id, 'ROYALTY', CASE r.type WHEN 'BY_RATE' THEN s.fee * r.rate ELSE s.charge_count * r.price END
FROM sales.daily_sales s
JOIN sales.known_promoter_royalties r ON r.developer_account_id = s.developer_account_id
	AND r.product_code = s.product_code AND r.effect_month <= to_char(s.day, 'YYYY-MM')
	AND (r.until_month IS NULL OR r.until_month > to_char(s.day, 'YYYY-MM'))
WHERE NOT EXISTS (SELECT FROM sales.known_promoter_royalties later WHERE later.developer_account_id = r.developer_account_id
	AND later.product_code = r.product_code AND later.promoter_id = r.promoter_id
	AND (later.effect_month, later.id) > (r.effect_month, r.id) AND later.effect_month <= to_char(s.day, 'YYYY-MM')
	AND (later.until_month IS NULL OR later.until_month > to_char(s.day, 'YYYY-MM')));
--> statement-breakpoint
-- History is never rewritten: of an assignment only its end may change, and of a plan, a target or a frozen month nothing.
CREATE FUNCTION sales.keep_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR to_jsonb(OLD) - 'until_month' IS DISTINCT FROM to_jsonb(NEW) - 'until_month' THEN
		RAISE EXCEPTION 'an assignment only ends' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER assignments_kept BEFORE UPDATE OR DELETE ON sales.assignments
FOR EACH ROW EXECUTE FUNCTION sales.keep_assignment();
--> statement-breakpoint
CREATE FUNCTION sales.keep_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER commission_months_kept BEFORE UPDATE OR DELETE ON sales.commission_months
FOR EACH ROW EXECUTE FUNCTION sales.keep_row();
--> statement-breakpoint
CREATE TRIGGER sales_targets_kept BEFORE UPDATE OR DELETE ON sales.sales_targets
FOR EACH ROW EXECUTE FUNCTION sales.keep_row();
--> statement-breakpoint
CREATE TRIGGER kpi_plans_kept BEFORE UPDATE OR DELETE ON sales.kpi_plans
FOR EACH ROW EXECUTE FUNCTION sales.keep_row();
--> statement-breakpoint
-- A confirmed commission statement changes no more, but that it is paid.
CREATE FUNCTION sales.keep_commission_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.state = 'OPEN' THEN
		RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
	END IF;
	IF TG_OP = 'UPDATE' AND OLD.state = 'CONFIRMED' AND NEW.state = 'PAID'
		AND to_jsonb(OLD) - '{state,paid_on,paid_by_id,updated_at}'::text[]
			= to_jsonb(NEW) - '{state,paid_on,paid_by_id,updated_at}'::text[] THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'a closed commission statement stays' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER commission_statements_kept BEFORE UPDATE OR DELETE ON sales.commission_statements
FOR EACH ROW EXECUTE FUNCTION sales.keep_commission_statement();
--> statement-breakpoint
CREATE FUNCTION sales.keep_commission_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	statement bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.statement_id ELSE NEW.statement_id END;
BEGIN
	IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM sales.commission_statements s WHERE s.id = statement AND s.state <> 'OPEN') THEN
		RAISE EXCEPTION 'lines of a closed commission statement stay' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER commission_lines_kept BEFORE INSERT OR UPDATE OR DELETE ON sales.commission_lines
FOR EACH ROW EXECUTE FUNCTION sales.keep_commission_line();

-- Makes the monthly partitions of calls and upstream_calls that lie between two instants, in the business time zone.
-- A partition is made beside the table and attached, which blocks neither readers nor writers of the others. Asking
-- again costs one look-up per month. Rows of a month without a partition are refused, never put aside.
CREATE FUNCTION "usage"."ensure_partitions"(from_at timestamptz, until_at timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
	month timestamp := date_trunc('month', from_at AT TIME ZONE 'Asia/Shanghai');
	parent text;
	partition text;
	made integer := 0;
BEGIN
	WHILE month <= until_at AT TIME ZONE 'Asia/Shanghai' LOOP
		FOREACH parent IN ARRAY ARRAY['calls', 'upstream_calls'] LOOP
			partition := parent || to_char(month, '_YYYY_MM');
			CONTINUE WHEN to_regclass(format('usage.%I', partition)) IS NOT NULL;
			PERFORM pg_advisory_xact_lock(hashtext('usage.ensure_partitions'));
			CONTINUE WHEN to_regclass(format('usage.%I', partition)) IS NOT NULL;
			EXECUTE format('CREATE TABLE usage.%I (LIKE usage.%I INCLUDING ALL)', partition, parent);
			IF parent = 'calls' THEN
				EXECUTE format('CREATE UNIQUE INDEX %I ON usage.%I (seq_no)', partition || '_seq_no', partition);
			END IF;
			EXECUTE format('ALTER TABLE usage.%I ATTACH PARTITION usage.%I FOR VALUES FROM (%L) TO (%L)', parent, partition,
				month AT TIME ZONE 'Asia/Shanghai', (month + interval '1 month') AT TIME ZONE 'Asia/Shanghai');
			made := made + 1;
		END LOOP;
		month := month + interval '1 month';
	END LOOP;
	RETURN made;
END $$;

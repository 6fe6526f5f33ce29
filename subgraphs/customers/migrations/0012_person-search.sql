-- Parts of names and numbers are looked for among a million persons; without pg_trgm the search reads the whole table.
do $$
begin
  create extension if not exists pg_trgm;
  create index persons_parts on customers.persons using gin (name gin_trgm_ops, phone gin_trgm_ops, id_number gin_trgm_ops);
exception
  when undefined_file or feature_not_supported or insufficient_privilege or undefined_object then
    raise notice 'persons are searched without pg_trgm';
end $$;

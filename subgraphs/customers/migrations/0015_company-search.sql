-- As for persons: parts of names and numbers are looked for.
do $$
begin
  create extension if not exists pg_trgm;
  create index companies_parts on customers.companies using gin (name gin_trgm_ops, phone gin_trgm_ops, id_number gin_trgm_ops);
exception
  when undefined_file or feature_not_supported or insufficient_privilege or undefined_object then
    raise notice 'companies are searched without pg_trgm';
end $$;

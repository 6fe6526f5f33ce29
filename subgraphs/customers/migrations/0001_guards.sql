-- Parts of names, numbers and codes are looked for, among a million persons too; without pg_trgm the search reads the whole table.
do $$
begin
  create extension if not exists pg_trgm;
  create index customers_parts on customers.customers
    using gin (name gin_trgm_ops, alias_name gin_trgm_ops, mobile gin_trgm_ops, unified_social_credit_code gin_trgm_ops);
  create index persons_parts on customers.persons using gin (name gin_trgm_ops, phone gin_trgm_ops, id_number gin_trgm_ops);
  create index companies_parts on customers.companies using gin (name gin_trgm_ops, phone gin_trgm_ops, id_number gin_trgm_ops);
exception
  when undefined_file or feature_not_supported or insufficient_privilege or undefined_object then
    raise notice 'customers, persons and companies are searched without pg_trgm';
end $$;

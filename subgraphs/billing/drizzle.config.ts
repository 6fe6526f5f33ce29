import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['subgraphs/billing/schema.ts', 'subgraphs/billing/*/tables.ts'],
  out: 'subgraphs/billing/migrations',
  schemaFilter: ['billing'],
});

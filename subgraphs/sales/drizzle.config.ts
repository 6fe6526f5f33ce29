import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['subgraphs/sales/schema.ts', 'subgraphs/sales/*/tables.ts'],
  out: 'subgraphs/sales/migrations',
  schemaFilter: ['sales'],
});

import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['subgraphs/products/schema.ts', 'subgraphs/products/**/tables.ts'],
  out: 'subgraphs/products/migrations',
  schemaFilter: ['products'],
});

CREATE TABLE "billing"."departures" (
	"deletion_id" bigint PRIMARY KEY NOT NULL,
	"customer_id" bigint NOT NULL,
	"wallet_states" jsonb NOT NULL
);

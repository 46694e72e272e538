CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE SCHEMA "evidence";
--> statement-breakpoint
CREATE SCHEMA "money";
--> statement-breakpoint
CREATE SCHEMA "people";
--> statement-breakpoint
CREATE TABLE "auth"."nonces" (
	"nonce" text PRIMARY KEY NOT NULL,
	"browser" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"chain_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "evidence"."records" (
	"id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"actor_person" text NOT NULL,
	"actor_account" text NOT NULL,
	"authority" text NOT NULL,
	"order_number" text NOT NULL,
	"statement" text NOT NULL,
	"facts" jsonb NOT NULL,
	"salt" text NOT NULL,
	"hash" text NOT NULL,
	"state" text NOT NULL,
	"tx_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_at" timestamp with time zone,
	CONSTRAINT "records_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "money"."payment_intents" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"payee" text NOT NULL,
	"amount" numeric(78, 0) NOT NULL,
	"reference" text,
	"chain_id" integer NOT NULL,
	"nonce" bigint,
	"hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people"."persons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"national_id_sealed" text NOT NULL,
	"national_id_lookup" text NOT NULL,
	"birth_date_sealed" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persons_person_id_unique" UNIQUE("person_id"),
	CONSTRAINT "persons_national_id_lookup_unique" UNIQUE("national_id_lookup")
);
--> statement-breakpoint
CREATE INDEX "nonces_expires_at_index" ON "auth"."nonces" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_account_index" ON "auth"."sessions" USING btree ("account");--> statement-breakpoint
CREATE INDEX "records_state_index" ON "evidence"."records" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "payment_intents_account_index" ON "money"."payment_intents" USING btree ("account","created_at");--> statement-breakpoint
CREATE INDEX "payment_intents_hash_index" ON "money"."payment_intents" USING btree ("hash");
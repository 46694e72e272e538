CREATE UNLOGGED TABLE "auth"."rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
DROP TABLE "people"."lookups";--> statement-breakpoint
CREATE INDEX "rate_limits_ends_at_index" ON "auth"."rate_limits" USING btree ("ends_at");
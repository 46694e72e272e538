DROP INDEX "evidence"."records_state_index";--> statement-breakpoint
ALTER TABLE "evidence"."records" ADD COLUMN "rule_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence"."records" ALTER COLUMN "rule_version" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "evidence"."records" DROP COLUMN "state";--> statement-breakpoint
ALTER TABLE "evidence"."records" DROP COLUMN "tx_hash";--> statement-breakpoint
ALTER TABLE "evidence"."records" DROP COLUMN "recorded_at";
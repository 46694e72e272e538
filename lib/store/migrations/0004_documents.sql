CREATE SCHEMA "documents";
--> statement-breakpoint
CREATE TABLE "documents"."drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"person" text NOT NULL,
	"values" text NOT NULL,
	"document_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents"."files" (
	"id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"person" text NOT NULL,
	"account" text NOT NULL,
	"type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"hash" text NOT NULL,
	"envelope" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "documents"."reads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" text NOT NULL,
	"person" text NOT NULL,
	"account" text NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents"."files" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;--> statement-breakpoint
CREATE INDEX "drafts_created_at_index" ON "documents"."drafts" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "files_person_index" ON "documents"."files" USING btree ("person","used_at");--> statement-breakpoint
CREATE INDEX "files_created_at_index" ON "documents"."files" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "reads_document_id_index" ON "documents"."reads" USING btree ("document_id","read_at");
CREATE TABLE "people"."register_keys" (
	"purpose" text PRIMARY KEY NOT NULL,
	"key_version" integer NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);

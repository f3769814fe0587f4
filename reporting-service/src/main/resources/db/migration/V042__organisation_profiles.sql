-- What an organisation tells about itself, as one document that an advisor keeps. Nothing in it comes from a case.
create table organisation_profiles (
    organisation_id uuid primary key,
    profile jsonb not null check (jsonb_typeof(profile) = 'object'),
    version integer not null check (version >= 1)
);

-- Read models of the organisations of practices. Names stand in the signed directories of their channels.
create table organisations (
    organisation_id uuid primary key,
    practice_id uuid not null,
    staff integer not null check (staff > 0)
);

create index organisations_by_practice on organisations (practice_id);

-- Told apart from both, and perhaps before either.
create table organisation_channels (
    channel_id text primary key check (channel_id ~ '^[0-9a-f]{32}$'),
    organisation_id uuid not null
);

-- What a channel last said about itself: certificates, telephone, how fast it answers. Public.
alter table channels add column profile text;

create index channels_by_organisation on organisation_channels (organisation_id);

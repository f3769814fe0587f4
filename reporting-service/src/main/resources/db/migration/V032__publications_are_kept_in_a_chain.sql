-- Everything with a number that an organisation was shown. A publication cannot be taken back: whoever read it knows it.
create table publications (
    organisation_id uuid not null,
    place integer not null check (place >= 0),
    kind text not null check (kind in ('YEAR', 'STATEMENT')),
    facts text not null,
    previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    publication_hash text not null check (publication_hash ~ '^[0-9a-f]{64}$'),
    primary key (organisation_id, place)
);

create function keep_publications() returns trigger language plpgsql as $$
begin
    raise exception 'What was published stays as it was';
end $$;

create trigger publications_stay before update or delete on publications
    for each row execute function keep_publications();

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

-- Empty as long as nobody has changed the ledger: what stands here was changed, left out or put in.
create view publication_breaks as
    select p.organisation_id, p.place
    from publications p
    left join publications former on former.organisation_id = p.organisation_id and former.place = p.place - 1
    where p.publication_hash <> encode(sha256(
            convert_to('kb1/publication', 'UTF8') || '\x00'::bytea || convert_to(
                concat_ws('|', p.previous_hash, p.organisation_id, p.place, p.kind, p.facts), 'UTF8')), 'hex')
        or p.previous_hash <> case when p.place = 0 then repeat('0', 64) else coalesce(former.publication_hash, '') end;

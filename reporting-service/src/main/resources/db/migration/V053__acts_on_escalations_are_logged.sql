-- What officers and advisors did with escalations, by day, in a chain for each practice. A line names no thread: in an order of
-- acts it would tell which thread came when.
create table audit_heads (
    practice_id uuid primary key,
    seq integer not null check (seq >= 0),
    head_hash text not null check (head_hash ~ '^[0-9a-f]{64}$')
);

create table audit_lines (
    practice_id uuid not null,
    seq integer not null check (seq >= 1),
    actor_id uuid,
    action text not null check (action ~ '^[A-Z][A-Z_]*$'),
    acted_on date not null,
    object_mac text check (object_mac is null),
    object_hash text check (object_hash is null),
    previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    line_hash text not null check (line_hash ~ '^[0-9a-f]{64}$'),
    primary key (practice_id, seq)
);

create function keep_audit_lines() returns trigger language plpgsql as $$
begin
    raise exception 'Lines of the audit log stay as they are';
end $$;

create trigger audit_lines_stay before update or delete on audit_lines
    for each row execute function keep_audit_lines();

-- Empty as long as nobody has changed the log: what stands here was changed, left out or put in.
create view audit_breaks as
    select l.practice_id, l.seq, 'line' as broken
    from audit_lines l
    where l.line_hash <> encode(sha256(
            convert_to('kb1/audit-line', 'UTF8') || '\x00'::bytea || convert_to(concat_ws('|',
                l.practice_id, l.seq, coalesce(l.actor_id::text, ''), l.action, to_char(l.acted_on, 'YYYY-MM-DD'),
                coalesce(l.object_hash, ''), l.previous_hash), 'UTF8')), 'hex')
    union all
    select l.practice_id, l.seq, 'chain'
    from audit_lines l
    left join audit_lines former on former.practice_id = l.practice_id and former.seq = l.seq - 1
    where l.previous_hash <> coalesce(former.line_hash, repeat('0', 64)) or (former.seq is null and l.seq > 1)
    union all
    select h.practice_id, h.seq, 'end'
    from audit_heads h
    left join audit_lines l on l.practice_id = h.practice_id and l.seq = h.seq
    where h.seq > 0 and l.line_hash is distinct from h.head_hash
    union all
    select l.practice_id, l.seq, 'end'
    from audit_lines l
    left join audit_heads h on h.practice_id = l.practice_id
    where h.seq is null or l.seq > h.seq;

-- Proof that a rule was kept: how many were destroyed under it in a month. Which ones is gone with them.
create table destructions (
    practice_id uuid not null references practices,
    rule_key text not null,
    month_on date not null check (extract(day from month_on) = 1),
    destroyed integer not null check (destroyed > 0),
    primary key (practice_id, rule_key, month_on)
);

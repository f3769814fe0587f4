-- An escalation under a random name that nothing else carries. Days only, and never the day on which it was handed in: a
-- row knows from when it may be released, then when it was. What stands here in clear is what the register of the law asks.
create table threads (
    id text primary key check (id ~ '^[0-9a-f]{32}$'),
    channel_id text not null references channels,
    author_kid text not null check (author_kid ~ '^[0-9a-f]{32}$'),
    nature text not null,
    topic text not null,
    state text not null check (state in ('WAITING', 'SUBMITTED', 'ACKNOWLEDGED', 'ASSESSMENT', 'INVESTIGATION',
        'QUESTION_TO_REPORTER', 'NOT_ADMISSIBLE', 'FEEDBACK_GIVEN', 'REFERRED_EXTERNAL', 'CLOSED')),
    asked_in text check (asked_in in ('ASSESSMENT', 'INVESTIGATION')),
    release_on date not null,
    clock_start text not null check (clock_start in ('ESCALATION', 'REPORT')),
    received_on date,
    ack_due_on date,
    feedback_due_on date,
    acknowledged_on date,
    feedback_on date,
    next_on date,
    closed_on date,
    destroy_due_on date,
    held_until_on date,
    hold_reason text check (hold_reason in ('COURT_CASE', 'INVESTIGATION', 'COMPLAINT_PROCEDURE', 'REPORTER_ASKED')),
    assessment text,
    measures text not null,
    authority text,
    reaction text check (reaction in ('SATISFIED', 'NOT_SATISFIED', 'NO_ANSWER')),
    officers_done boolean not null,
    check ((state = 'WAITING') = (received_on is null)),
    check ((received_on is null) or (feedback_due_on is not null)),
    check ((state = 'CLOSED') = (closed_on is not null)),
    check ((closed_on is null) = (destroy_due_on is null)),
    check ((hold_reason is null) = (held_until_on is null)),
    check (state <> 'QUESTION_TO_REPORTER' or asked_in is not null)
);

create index threads_of_authors on threads (author_kid);
create index threads_to_release on threads (release_on) where state = 'WAITING';
create index threads_to_destroy on threads (destroy_due_on) where destroy_due_on is not null;

-- To whom the keys of an epoch were given. A grant that waits for a release is nobody's news.
create table thread_grants (
    thread_id text not null references threads on delete cascade,
    epoch integer not null check (epoch >= 0),
    officer_kid text not null check (officer_kid ~ '^[0-9a-f]{32}$'),
    released boolean not null,
    sealed_grant bytea not null check (octet_length(sealed_grant) between 1311 and 10455),
    primary key (thread_id, epoch, officer_kid)
);

create index thread_grants_of_officers on thread_grants (officer_kid) where released;

-- Who may never have it, whoever grants what.
create table thread_exclusions (
    thread_id text not null references threads on delete cascade,
    officer_kid text not null check (officer_kid ~ '^[0-9a-f]{32}$'),
    primary key (thread_id, officer_kid)
);

-- Direction 3 is the advisor's and waits for a release; what it says of the state waits with it.
create table thread_messages (
    thread_id text not null references threads on delete cascade,
    direction smallint not null check (direction in (3, 4)),
    seq integer not null check (seq >= 0),
    epoch integer not null check (epoch >= 0),
    message_id text not null check (message_id ~ '^[0-9a-f]{32}$'),
    message_hash text not null check (message_hash ~ '^[0-9a-f]{64}$'),
    posted_on date,
    step text check (step in ('ANSWER', 'REFER', 'CLOSE')),
    authority text,
    reaction text check (reaction in ('SATISFIED', 'NOT_SATISFIED', 'NO_ANSWER')),
    sealed_message bytea not null check (octet_length(sealed_message) in (4246, 16550, 65750)),
    primary key (thread_id, direction, seq),
    unique (thread_id, direction, message_id),
    check (direction = 3 or posted_on is not null),
    check (step is null or (direction = 3 and posted_on is null))
);

alter table thread_messages alter column sealed_message set storage external;

create index thread_messages_to_release on thread_messages (thread_id) where posted_on is null;

-- Files, in parts. One may be brought before its thread: then it is tied to whoever brought it.
create table thread_attachments (
    thread_id text not null check (thread_id ~ '^[0-9a-f]{32}$'),
    attachment_id text not null check (attachment_id ~ '^[0-9a-f]{32}$'),
    owner_kid text not null check (owner_kid ~ '^[0-9a-f]{32}$'),
    wire_length integer not null check (wire_length > 0),
    started_on date not null,
    named boolean not null default false,
    released boolean not null default false,
    primary key (thread_id, attachment_id),
    check (named or not released)
);

create index thread_attachments_unnamed on thread_attachments (started_on) where not named;

create table thread_parts (
    thread_id text not null,
    attachment_id text not null,
    part integer not null check (part >= 0),
    part_hash text not null check (part_hash ~ '^[0-9a-f]{64}$'),
    sealed_part bytea not null check (octet_length(sealed_part) between 1 and 1048576),
    primary key (thread_id, attachment_id, part),
    foreign key (thread_id, attachment_id) references thread_attachments on delete cascade
);

alter table thread_parts alter column sealed_part set storage external;

-- The last day on which a batch left, whether or not anything was in it.
create table releases (
    single boolean primary key default true check (single),
    released_on date not null
);

-- Proof that a rule was kept: how many were destroyed under it in a month. Which ones is gone with them.
create table destructions (
    rule_key text not null,
    month_on date not null check (extract(day from month_on) = 1),
    destroyed integer not null check (destroyed > 0),
    primary key (rule_key, month_on)
);

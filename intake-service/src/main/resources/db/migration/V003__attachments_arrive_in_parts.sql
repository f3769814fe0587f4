-- No reference to mailboxes: parts may arrive before the report that creates the mailbox.

create table attachments (
  mailbox_id uuid not null,
  attachment_id uuid not null,
  wire_length integer not null check (wire_length > 0),
  started_on date not null,
  named boolean not null default false,
  primary key (mailbox_id, attachment_id)
);
create index attachments_unnamed on attachments (started_on) where not named;

create table attachment_parts (
  mailbox_id uuid not null,
  attachment_id uuid not null,
  part integer not null check (part >= 0),
  part_hash bytea not null check (octet_length(part_hash) = 32),
  sealed_part bytea not null check (octet_length(sealed_part) between 1 and 1048576),
  primary key (mailbox_id, attachment_id, part),
  foreign key (mailbox_id, attachment_id) references attachments on delete cascade
);
alter table attachment_parts alter column sealed_part set storage external;

-- Unlogged: a crash of the database forgets it, at worst a challenge of the last minutes counts twice.
-- Two generations per kind take turns, so that the old ones leave without any row knowing its moment.

create unlogged table spent_challenges (
  kind smallint not null check (kind in (1, 2, 3)),
  generation smallint not null check (generation in (0, 1)),
  challenge_hash bytea not null check (octet_length(challenge_hash) = 32),
  primary key (kind, generation, challenge_hash)
);

-- The practice that works for an organisation says in which sector it is. What an advisor noted in its profile stands until
-- the practice describes the organisation again.
alter table organisations
    add column sector text check (sector in ('BEDRIJF', 'ONDERWIJS', 'SPORT', 'ZORG', 'OVERHEID', 'CULTUUR', 'OVERIG'));

update organisations o set sector = p.profile->>'sector'
from organisation_profiles p where p.organisation_id = o.organisation_id;

update organisation_profiles set profile = profile - 'sector';

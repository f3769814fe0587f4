-- Figures of a sector add up organisations with the same code; words of one's own would be a sector of one.
update organisations set sector = 'OVERIG'
where sector not in ('BEDRIJF', 'ONDERWIJS', 'SPORT', 'ZORG', 'OVERHEID', 'CULTUUR', 'OVERIG');

alter table organisations
    add check (sector in ('BEDRIJF', 'ONDERWIJS', 'SPORT', 'ZORG', 'OVERHEID', 'CULTUUR', 'OVERIG'));

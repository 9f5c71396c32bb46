-- What was told of each surge, for whoever looks afterwards: `surge` holds only those that stand, by what the next look needs.
create table told_surge (
    surge_id      text             primary key,
    series        bigint           not null references report_series (id),
    began_at      timestamptz      not null,
    -- as told last while it stood out
    observed      bigint           not null,
    usual         double precision not null check (usual > 0),
    peak_observed bigint           not null,
    peak_usual    double precision not null check (peak_usual > 0),
    within        text             not null,
    -- when its last word ends to count
    until         timestamptz      not null,
    -- null where nobody told its end: it is over with its last word all the same
    ended_at      timestamptz
);
create index told_surge_newest on told_surge (began_at desc, surge_id desc);
create index told_surge_until on told_surge (until);

-- What is removed by age is found without reading the whole.
create index feed_item_answered on feed_item (answered_at) where answered_at is not null;
create index submission_received on submission using brin (received_at) with (pages_per_range = 16);
create index submission_step_at on submission_step using brin (at) with (pages_per_range = 16);

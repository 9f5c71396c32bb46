-- People differ by category (what they opted out of) and by product (conflicts of interest): both belong to the lane, so that a claim leaves such lanes out
-- instead of walking past their cases. `category_group` is the category from here on. See docs/decisions/0211.
alter table lane add column client text not null default '';
alter table lane add column product text not null default '';
alter table lane drop constraint lane_region_market_language_languages_clearances_category_g_key;
alter table lane add constraint lane_key unique (region, market, language, languages, clearances, category_group, client, product);

insert into lane (region, market, language, languages, clearances, category_group, client, product)
select distinct l.region, l.market, l.language, l.languages, l.clearances, c.category,
    c.case_key -> 'subject' ->> 'client', c.case_key -> 'subject' ->> 'product'
from review_case c join lane l on l.id = c.lane
where c.state <> 'DECIDED';

update review_case c set lane = n.id
from lane l, lane n
where c.state <> 'DECIDED' and l.id = c.lane
  and (n.region, n.market, n.language, n.languages, n.clearances, n.category_group, n.client, n.product)
    = (l.region, l.market, l.language, l.languages, l.clearances, c.category, c.case_key -> 'subject' ->> 'client', c.case_key -> 'subject' ->> 'product');

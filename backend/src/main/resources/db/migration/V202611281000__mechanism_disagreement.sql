-- Why answers stand although the register of transfers says otherwise; which they are is kept with what followed from them.
alter table mechanism.choice add column disagreement text not null default '';

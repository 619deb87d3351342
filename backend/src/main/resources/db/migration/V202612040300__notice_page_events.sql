-- When the page for anybody was opened and closed stands in the notice's own history.
alter table notice.event drop constraint event_event_check;
alter table notice.event add check (event in ('begin','submit','return','approve','reopen','publish','supersede','withdraw','discard','issue','undo','restore','open','close'));

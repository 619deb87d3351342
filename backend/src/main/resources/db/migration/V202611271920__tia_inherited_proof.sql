-- What the dossiers claim for an inherited answer, beside what is claimed for it here: each side's proof bears only its own claim.
alter table tia.answer
  add column inherited_proof text check (inherited_proof in ('none','asserted','document','tested')),
  add column inherited_tested_on date,
  add check (inherited_proof is not null or inherited_tested_on is null);

update tia.answer set inherited_proof = proof, inherited_tested_on = tested_on where cardinality(proofs) > 0 and inherited is not null and not overridden;

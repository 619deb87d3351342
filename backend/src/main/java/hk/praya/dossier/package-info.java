/**
 * Vendor dossiers: what is true of an importer entity and its edition, or of a destination's law, established once for all
 * clients of a firm; and templates, how the firm answers as a rule (decision 017).
 *
 * <p>This room promises: a version is written once and never changed; a fact says where it was read and how it is proven; what
 * an assessment inherits is a dated version and the worst of several; which entity a client deals with stays that client's
 * evidence (law reference §0.2). Nothing of any client lies here.
 */
@NullMarked
package hk.praya.dossier;

import org.jspecify.annotations.NullMarked;

/** Clients, what the firm is engaged to do for them, who is assigned, which platforms they use. This room promises: an import happens whole or not at all. */
@NullMarked
package hk.praya.client;

import org.jspecify.annotations.NullMarked;

/** Speaks HTTP for every room: problems, paging, versions, headers, the page itself. Knows no capability. */
@NullMarked
package hk.praya.http;

import org.jspecify.annotations.NullMarked;

/// The pages of a desk on which files are brought, rehearsed and applied, and its exports.
@NullMarked
package org.entente.imports.web;

import org.jspecify.annotations.NullMarked;

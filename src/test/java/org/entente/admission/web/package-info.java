@NullMarked
package org.entente.admission.web;

import org.jspecify.annotations.NullMarked;

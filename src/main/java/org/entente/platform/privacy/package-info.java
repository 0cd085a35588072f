/// Personal data: what is held about people, why and until when, and how a person takes it along or
/// has it erased. Each module that holds some says so by a [PersonalData] of its own.
@NullMarked
package org.entente.platform.privacy;

import org.jspecify.annotations.NullMarked;

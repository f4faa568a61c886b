package org.saphan.app

import org.robolectric.annotation.Config

/** The same on Android 8.0. */
@Config(sdk = [26])
class JourneyOldTest : JourneyTest()

# Two copies of one assessment: bringing them together, and deciding what they say differently

touched-copies = what two copies say together

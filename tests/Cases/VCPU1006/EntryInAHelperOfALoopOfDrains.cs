// The entry that a helper makes is wrong; that the loop goes on is the same mistake, which is reported once.
public static class EntryInAHelperOfALoopOfDrainsRunner
{
    [RunLoop]
    public static int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HandleTransferWork();
            {|VCPU1003:{|VCPU1006:Enter(vcpu)|}|};
        }
    }

    private static void Enter(Vcpu vcpu)
    {
        vcpu.EnterGuest();
    }
}

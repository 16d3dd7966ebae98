// A local function enters the guest twice, and only the first time the caller has to have looked.
public static class StaticLocalEntersTwice
{
    public static void Run(Vcpu vcpu)
    {
        {|VCPU1001:EnterTwice(vcpu)|};

        [EntersGuest]
        static void EnterTwice(Vcpu vcpu)
        {
            vcpu.EnterGuest();
            {|VCPU1001:vcpu.EnterGuest()|};
        }
    }
}

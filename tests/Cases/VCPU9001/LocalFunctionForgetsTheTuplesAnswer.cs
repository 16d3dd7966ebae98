// One local function keeps the answer in an element of a tuple around it; another, which it calls, forgets the answer.
[Port("x86")]
public sealed class LocalFunctionForgetsTheTuplesAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        (bool Pending, int Round) look = (true, 0);
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        [|Enter()|];
        vcpu.HostCpu.EnableInterrupts();
        return look.Round;

        void Enter()
        {
            look.Pending = vcpu.Task.TransferWorkPending();
            Forget();
            if (!look.Pending)
            {
                vcpu.EnterGuest();
            }
        }

        void Forget() => look.Pending = false;
    }
}
